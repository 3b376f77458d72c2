import js from '@eslint/js';
import globals from 'globals';

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln', 'srcdoc', 'localStorage'];

const widget = (file, sourceType, rules) => ({
    files: [file],
    languageOptions: { ecmaVersion: 2020, sourceType, globals: globals.browser },
    rules: {
      ...rules,
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'indexedDB', 'name', 'event'],
      // Whatever is shown is a text node (LLM output rule), and only the session token is stored, by the first half (S1-07, S2-16).
      'no-restricted-properties': ['error', ...(file === '**/avow.js' ? markup : [...markup, 'cookie']).map(property => ({ property }))],
    },
});

export default [
  js.configs.recommended,
  widget('**/avow.js', 'script', { strict: ['error', 'function'] }),
  widget('**/avow-more.js', 'module', {}),
  {
    files: ['test/js/**/*.js'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals: { ...globals.node, ...globals.browser } },
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-var': 'error' },
  },
];
