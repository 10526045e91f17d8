// Colleagues who are asked for their view: who, what they say, and what comes out of it.

import { getJson } from '../api.js';
import { el, fill, notice, prose, table } from '../dom.js';
import { field } from '../fields.js';
import { people } from '../people.js';
import { number, word, wordOf } from '../words.js';
import { scoreOf } from './ratings.js';

const FEWEST = 3;
const MOST = 5;

/** Who may be asked about somebody, found by name, login or team. */
export const candidatesOf = (appraisal) => (text) =>
  getJson(`/api/appraisals/${encodeURIComponent(appraisal)}/peer-candidates?search=${encodeURIComponent(text)}`);

/** Three to five colleagues; those named before stand there already. */
export function peers(form, host) {
  const { proposed = [] } = form.data;
  const missing = el('p', { class: 'missing', role: 'status' });
  fill(
    host,
    people('peers', {
      label: word('peers.title'),
      hint: word('peers.hint'),
      required: true,
      chosen: form.initial('peers')?.map((id) => proposed.find((peer) => peer.id === id) ?? id) ?? proposed,
      find: candidatesOf(form.appraisalId),
      most: MOST,
      changed: (chosen) => fill(missing, stillMissing(chosen)),
    }),
    missing,
  );
}

function stillMissing(chosen) {
  if (chosen.length < FEWEST) {
    return word('peers.more', FEWEST - chosen.length);
  }
  return chosen.some(({ otherTeam }) => otherTeam) ? null : word('peers.ofAnotherTeam');
}

/** Who is to have the place of somebody who declined. */
export function replacement(form, host) {
  const { appraisal, asked } = form.data;
  const kept = form.initial('reviewer');
  fill(
    host,
    people('reviewer', {
      label: word('replacePeer.reviewer'),
      hint: word('peers.hint'),
      required: true,
      chosen: kept ? [kept] : [],
      find: candidatesOf(appraisal),
      asked,
    }),
  );
}

export function declinedPeer(form, host) {
  const { by, reason } = form.data.declined;
  fill(host, el('section', { class: 'quote' }, el('h4', {}, word('replacePeer.declined', form.nameOf(by))), prose(reason)));
}

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
