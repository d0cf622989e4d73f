// A password can be looked at before it is sent; without scripts the button stays hidden.
function enable(button) {
  const input = document.getElementById(button.dataset.shows);
  const show = shown => {
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form.addEventListener('submit', () => show(false));
}

document.querySelectorAll('button[data-shows]').forEach(enable);
