// The file behind a figure: by its SHA-256 anybody tells whether a file is the one; HR, data owners and auditors may open it.

import { el } from '../dom.js';
import { word } from '../words.js';

const DIGITS = 8;

/** @param file `{batch, name, sha256, kept, evidence}` */
export function sourceFile({ roles }, { batch, sha256, kept, evidence }) {
  const opens = roles.some((role) => ['HR', 'DATA_OWNER', 'AUDITOR'].includes(role));
  return [
    el('small', {}, 'SHA-256 ', fingerprint(sha256), kept && opens && [' ', fileLink(batch)]),
    evidence && el('small', {}, word('card.evidence', evidence), opens && [' ', evidenceLink(batch)]),
  ];
}

export const fileLink = (batch) => el('a', { href: fileUrl(batch), download: true }, word('figures.openFile'));

/** What proves a figure that somebody typed in. */
export const evidenceLink = (batch, name) =>
  el(
    'a',
    { href: `/api/imports/${encodeURIComponent(batch)}/evidence`, download: true },
    name ?? word('figures.openEvidence'),
  );

export const fileUrl = (batch) => `/api/imports/${encodeURIComponent(batch)}/file`;

/** Short, in full when it is pointed at. */
export const fingerprint = (sha256) => el('abbr', { title: sha256 }, `${sha256.slice(0, DIGITS)}…`);
