// The file behind a figure: by its SHA-256 anybody tells whether a file is the one; HR, data owners and auditors may open it.

import { el } from '../dom.js';
import { word } from '../words.js';

const DIGITS = 8;

/** @param file `{batch, name, sha256, kept}` */
export const sourceFile = ({ roles }, { batch, sha256, kept }) =>
  el(
    'small',
    {},
    'SHA-256 ',
    fingerprint(sha256),
    kept &&
      roles.some((role) => ['HR', 'DATA_OWNER', 'AUDITOR'].includes(role)) && [
        ' ',
        el('a', { href: fileUrl(batch), download: true }, word('figures.openFile')),
      ],
  );

export const fileUrl = (batch) => `/api/imports/${encodeURIComponent(batch)}/file`;

/** Short, in full when it is pointed at. */
export const fingerprint = (sha256) => el('abbr', { title: sha256 }, `${sha256.slice(0, DIGITS)}…`);
