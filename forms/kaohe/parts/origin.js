// How a figure came into the product, marked where no tool's export says it.

import { chip, el } from '../dom.js';
import { broughtBy } from '../words.js';

export const originOf = ({ origin, manualReason }) =>
  origin
    ? el('small', {}, broughtBy({ origin }))
    : chip(broughtBy({ manualReason }), manualReason ? 'warn' : '');
