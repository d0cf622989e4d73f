// Moving a booking: the server decides; a refusal puts it back and offers the next time that works.
import {momentPlus, wallMoment, wallOf, written} from './days.js';
import {putPeriod} from './requests.js';
import {filled} from './words.js';

const locale = document.documentElement.lang;

function period({starts_at: start, ends_at: end}) {
  const [from, to] = [wallOf(start), wallOf(end)];
  const day = written(from.day, locale);
  return from.day === to.day ? `${from.time}–${to.time} ${day}` : `${from.time} ${day} – ${to.time} ${written(to.day, locale)}`;
}

const periodOf = event => ({starts_at: wallMoment(event.start), ends_at: wallMoment(event.end)});

export class Mover {
  constructor(config, teller, refresh) {
    this.texts = config.texts;
    this.teller = teller;
    this.refresh = refresh;
  }

  async dropped({event, oldEvent, revert}) {
    const {booking, sequence} = event.extendedProps;
    const moved = await this.move(booking, {...periodOf(event), sequence}, periodOf(oldEvent));
    if (!moved) revert();
  }

  async move(booking, wanted, before) {
    let answer;
    try {
      answer = await putPeriod(booking, wanted);
    } catch {
      this.teller.tell('stop', this.texts.notMoved, [], [[this.texts.retry, () => this.move(booking, wanted, before)]]);
      return false;
    }
    if (answer.problem) this.refused(booking, wanted, before, answer.problem);
    else this.accepted(booking, wanted, before);
    this.refresh();
    return !answer.problem;
  }

  accepted(booking, wanted, before) {
    const undo = before && [[this.texts.undo, () => this.move(booking, before)]];
    this.teller.tell('done', filled(this.texts.moved, {period: period(wanted)}), [], undo || []);
  }

  refused(booking, wanted, before, problem) {
    const sentences = [problem.detail, ...(problem.errors ?? []).map(error => error.message)];
    const next = problem.next_possible;
    if (!next) {
      this.teller.tell('stop', problem.title, unique(sentences));
      return;
    }
    const length = new Date(wanted.ends_at) - new Date(wanted.starts_at);
    const there = {starts_at: momentPlus(next, 0), ends_at: momentPlus(next, length)};
    const advice = filled(this.texts.nextTime, {when: period(there)});
    this.teller.tell('stop', problem.title, unique([...sentences, advice]), [
      [this.texts.moveThere, () => this.move(booking, there, before)],
    ]);
  }
}

const unique = sentences => [...new Set(sentences)];
