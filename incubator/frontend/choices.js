// Part of a form that is drawn anew keeps what was chosen while its answer was on its way.
function carryOver(from, to) {
  for (const old of from.querySelectorAll('select[name]')) {
    const fresh = to.querySelector(`select[name="${CSS.escape(old.name)}"]`);
    const option = [...(fresh?.options ?? [])].find(one => one.value === old.value);
    if (option) option.selected = true;
  }
}

document.addEventListener('htmx:oobBeforeSwap', event => carryOver(event.detail.target, event.detail.fragment));
