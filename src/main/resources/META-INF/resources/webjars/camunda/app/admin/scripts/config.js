// Replaces the file of the same name in Camunda's webapp.

import { locales } from '/forms/kaohe/locales.js';

export default {
  app: {
    vendor: '考核 Kaohe',
    name: 'Admin'
  },
  locales,
  // it would lead to Camunda's own welcome page
  disableWelcomeMessage: true
};
