import * as fc from 'fast-check';
import { escaped } from './atom-text';

it('whatever is written, no sign of markup and no forbidden character is left in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const said = escaped(text);
      expect(said).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      // eslint-disable-next-line no-control-regex
      expect(said).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(said.isWellFormed()).toBe(true);
    }),
  );
});
