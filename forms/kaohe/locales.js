// The languages of Camunda's own pages, for the scripts/config.js of each.

import { language } from './words.js';

// Every locale file that such a page loads sets the language of dates, the last one wins, and the fallback is always loaded.
// So the reader's language is its own fallback; zh.json has every label (a test says so).
export const locales = { availableLocales: ['en', 'zh'], fallbackLocale: language };
