// Colleagues who are asked for their view: who, what they say, and what comes out of it.

import { el, fill, notice, prose, table } from '../dom.js';
import { field } from '../fields.js';
import { number, word, wordOf } from '../words.js';
import { scoreOf } from './ratings.js';

const FEWEST = 3;
const MOST = 5;

/** Three to five colleagues, each chosen from a list; those named before stand there already. */
export function peers(form, host) {
  const { proposed = [] } = form.data;
  const choices = choicesOf(form);
  fill(
    host,
    el(
      'div',
      { 'data-path': 'peers', 'data-label': word('peers.title') },
      Array.from({ length: MOST }, (_, index) =>
        field(form, `peers[${index}]`, 'select', {
          label: word('peers.nth', index + 1),
          required: index < FEWEST,
          value: proposed[index],
          choices,
        }),
      ),
    ),
  );
  form.amend((submission) => {
    submission.peers = (submission.peers ?? []).filter(Boolean);
  });
}

/** Who is to have the place of somebody who declined. */
export function replacement(form, host) {
  fill(host, field(form, 'reviewer', 'select', { required: true, choices: choicesOf(form) }));
}

export function declinedPeer(form, host) {
  const { by, reason } = form.data.declined;
  fill(host, el('section', { class: 'quote' }, el('h4', {}, word('replacePeer.declined', form.nameOf(by))), prose(reason)));
}

const choicesOf = (form) =>
  (form.data.candidates ?? []).map(({ id, name, team, otherTeam }) => ({
    value: id,
    text: [name, team, otherTeam && word('peers.otherTeam')].filter(Boolean).join(' · '),
  }));

/** The dimensions asked of this colleague; each is scored, or said to be beyond judgement. */
export function peerRatings(form, host) {
  const { dimensions = [] } = form.data;
  const rows = dimensions.map((dimension, index) => [
    scoreOf(form, dimension, index, { required: true }),
    field(form, `ratings[${index}].cannotJudge`, 'check', { label: word('peerRatings.cannotJudge') }),
  ]);
  fill(
    host,
    el(
      'fieldset',
      { class: 'ratings', 'data-path': 'ratings', 'data-label': word('peerRatings.title') },
      el('legend', {}, word('peerRatings.title')),
      el('p', { class: 'hint' }, word('ratings.scale')),
      rows,
    ),
  );
  form.onChange(({ ratings = [] }) =>
    rows.forEach(([score], index) => {
      const given = score.querySelector('input');
      const bar = score.querySelector('meter');
      bar.value = Number(given.value) || 0;
      bar.hidden = ratings[index]?.cannotJudge === true;
      given.hidden = bar.hidden;
    }),
  );
}

/** Who will read the view: it depends on whether a colleague is asked, or somebody of the person's team. */
export function peerReviewLead(form, host) {
  fill(host, el('p', { class: 'intro' }, word(form.data.group === 'UPWARD' ? 'peerReview.lead.UPWARD' : 'peerReview.lead')));
}

/** What colleagues say together, where enough of them did. */
export function peerOpinions(form, host) {
  opinions(host, 'peerOpinions', form.data.peers);
}

/** What the team of a lead says together; the lead does not see it. */
export function upwardOpinions(form, host) {
  opinions(host, 'upwardOpinions', form.data.upward);
}

function opinions(host, words, said) {
  if (said) {
    const together = said.averages.length > 0 || said.texts.length > 0;
    fill(
      host,
      el('h3', {}, word(`${words}.title`)),
      notice('info', word(together ? `${words}.anonymous` : `${words}.tooFew`)),
      said.averages.length > 0 &&
        table(
          word(`${words}.title`),
          [
            { head: word('peerOpinions.dimension'), cell: ({ dimension }) => wordOf('dimension', dimension) },
            { head: word('peerOpinions.average'), number: true, cell: ({ score }) => number(score, 2) },
          ],
          said.averages,
        ),
      said.texts.map((text) => el('section', { class: 'quote' }, prose(text))),
    );
  }
}
