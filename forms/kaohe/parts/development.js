// Development resources: what there is to ask for, and what those who decide have to know.

import { el, fill } from '../dom.js';
import { field } from '../fields.js';
import { dateTime, money, nameOf, number, word, wordOf } from '../words.js';

const called = (offer) => `${wordOf('offerKind', offer.kind)} · ${nameOf(offer)} · ${offer.year}`;

export function developmentOffers(form, host) {
  const offers = form.data.offers ?? [];
  fill(
    host,
    field(form, 'offer', 'select', {
      hint: offers.length === 0 ? word('developmentRequest.none') : null,
      choices: offers.map((offer) => ({ value: offer.code, text: `${called(offer)} · ${money(offer.cost)}` })),
    }),
  );
}

/** What is asked for and why, whether it has priority, and for HR what is left of places and budget. */
export function developmentFacts(form, host) {
  const { offer, reason, priority, decisions, supply } = form.data;
  const facts = [
    [word('development.offer'), called(offer)],
    [word('development.cost'), money(offer.cost)],
    [word('development.reason'), reason],
    [word('development.priority'), word(priority ? 'development.priority.yes' : 'development.priority.no')],
    ...decisions.map(({ reason: said, by, at }) => [
      word('development.manager'),
      word('development.supportedBy', form.nameOf(by), dateTime(at)) + (said ? ` ${said}` : ''),
    ]),
    ...(supply ? left(supply) : []),
  ];
  fill(
    host,
    el(
      'dl',
      { class: 'facts-list' },
      facts.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
  );
}

const left = ({ places, granted, budget, spent, priorityWaiting }) => [
  [word('development.places'), word('development.placesLeft', number(Math.max(0, places - granted)), number(places))],
  [word('development.waiting'), number(priorityWaiting)],
  [
    word('development.budget'),
    budget === null ? word('development.noBudget') : word('development.budgetLeft', money(budget - spent), money(budget)),
  ],
];
