// The board as a calendar one can drag on; on a phone the server's list of the day stays.
import {openBoard} from './board/board.js';

const wide = matchMedia('(min-width: 701px)');
const config = JSON.parse(document.getElementById('board-config').textContent);
let opened = false;

function openIfWide() {
  if (!wide.matches || opened) return;
  opened = true;
  openBoard(document.getElementById('board'), config);
}

openIfWide();
wide.addEventListener('change', openIfWide);
