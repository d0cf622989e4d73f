// The board as a calendar one can drag on; on a phone the server's list of the day stays.
const wide = matchMedia('(min-width: 701px)');
let opened = false;

async function openIfWide() {
  if (!wide.matches || opened) return;
  opened = true;
  document.getElementById('board-sheet').setAttribute('aria-busy', 'true');
  const config = JSON.parse(document.getElementById('board-config').textContent);
  const {openBoard} = await import('./board/calendar.js');
  openBoard(document.getElementById('board'), config, wide);
}

openIfWide();
wide.addEventListener('change', openIfWide);
