// The order of the files of tests. On a fresh clone Jest knows nothing of earlier runs and begins with the largest files;
// then a long one may come last, and one worker waits for the other. The files that take long are known: they come first.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take ten seconds and more, the longest first. A name that is gone does no harm. */
const longest = [
  'test/year/year.e2e-spec.ts',
  'test/secrecy.e2e-spec.ts',
  'test/hidden-record.e2e-spec.ts',
  'test/routes.e2e-spec.ts',
  'test/pages-of-examples.e2e-spec.ts',
  'test/behaviours/odd-input.e2e-spec.ts',
  'test/pages.e2e-spec.ts',
  'test/alert-work-pages.e2e-spec.ts',
  'test/platform-start.e2e-spec.ts',
  'test/behaviours/whole-way.e2e-spec.ts',
  'src/feeds/behind-onion.e2e-spec.ts',
  'src/confidential/confidential-secrecy.e2e-spec.ts',
  'test/behaviours/site.e2e-spec.ts',
  'test/people-pages.e2e-spec.ts',
  'src/accounts/passkeys/passkeys.e2e-spec.ts',
  'test/subscription-pages.e2e-spec.ts',
  'test/sign-in-pages.e2e-spec.ts',
  'src/bundles/round-trip.e2e-spec.ts',
  'test/behaviours/out-of-reach.e2e-spec.ts',
  'test/pictures-pages.e2e-spec.ts',
  'src/web/any-body.e2e-spec.ts',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
