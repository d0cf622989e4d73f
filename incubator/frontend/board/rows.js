// The rows of the calendar: resources under the hall they stand in, filtered as one types.
import {element, filled, folded} from './words.js';

const isWanted = (resource, house, wanted) =>
  (!wanted.incubator || wanted.incubator === house) &&
  (!wanted.kind || wanted.kind === resource.kind) &&
  (!wanted.class || wanted.class === resource.class) &&
  wanted.words.every(word => resource.search.includes(word));

export function wantedOf(form) {
  const typed = Object.fromEntries(new FormData(form));
  return {incubator: '', kind: '', class: '', ...typed, words: folded(typed.q).split(/\s+/).filter(Boolean)};
}

export function rows(config, wanted, closed) {
  const houses = new Set(config.groups.map(group => group.house));
  return config.groups.flatMap(group => {
    const children = group.resources
      .filter(resource => isWanted(resource, group.house, wanted))
      .map(resource => ({id: resource.code, title: resource.name, extendedProps: resource}));
    if (!children.length) return [];
    const title = houses.size > 1 ? `${group.house} · ${group.title}` : group.title;
    return [{id: group.key, title, expanded: !closed.has(group.key), extendedProps: {isGroup: true}, children}];
  });
}

export function label(config) {
  return ({resource}) => {
    const facts = resource.extendedProps;
    if (facts.isGroup) return {domNodes: [element('span', 'row-group', resource.title)]};
    const link = element('a', 'row-name', resource.title);
    link.href = `/resources/${facts.id}`;
    link.title = resource.title;
    const units = facts.capacity > 1 ? filled(config.texts.units, {n: facts.capacity}) : '';
    const more = [facts.code, facts.class, units].filter(Boolean).join(' · ');
    return {domNodes: [link, element('span', 'row-facts', more)]};
  };
}
