// What the board asks of the server.
const lang = document.documentElement.lang;

export async function fetchEvents(start, end, wanted) {
  const answer = await fetch(`/board/events?${new URLSearchParams({from: start, to: end, ...wanted})}`, {headers: {'accept-language': lang}});
  if (!answer.ok || answer.redirected) throw new Error(`The events were refused: ${answer.status}`);
  return answer.json();
}

// The page of other rows: what the calendar knows of them, and where the next ones are.
export async function fetchRows(query) {
  const answer = await fetch(`/board?${query}`, {headers: {'accept-language': lang}});
  if (!answer.ok || answer.redirected) throw new Error(`The rows were refused: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return {config: JSON.parse(page.getElementById('board-config').textContent), pages: page.getElementById('board-pages')};
}

// Answers {booking} when it was moved, {problem} with the server's sentence when it was not.
export async function putPeriod(booking, period) {
  const answer = await fetch(`/api/bookings/${booking}/period`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'accept-language': lang,
      'x-csrftoken': document.querySelector('meta[name=csrf-token]').content,
    },
    body: JSON.stringify(period),
  });
  const said = await answer.json();
  return answer.ok ? {booking: said} : {problem: said};
}
