// What is shown once can be copied with one press; without scripts it is selected by hand.
const CONFIRMED_FOR = 2000;

async function copy(input, button) {
  input.select();
  await navigator.clipboard.writeText(input.value);
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, CONFIRMED_FOR);
}

for (const button of document.querySelectorAll('button[data-copies]')) {
  const input = document.getElementById(button.dataset.copies);
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => copy(input, button));
  input.addEventListener('focus', () => input.select());
}
