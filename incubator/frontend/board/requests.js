// What the board asks of the server.
const lang = document.documentElement.lang;

export async function fetchEvents(start, end) {
  const answer = await fetch(`/board/events?${new URLSearchParams({from: start, to: end})}`, {headers: {'accept-language': lang}});
  if (!answer.ok || answer.redirected) throw new Error(`The events were refused: ${answer.status}`);
  return answer.json();
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
