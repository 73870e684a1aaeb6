import { errorPage } from './error-page';

const main = (html: string): string => /<main.*<\/main>/s.exec(html)![0];

describe('The page for what is not there', () => {
  it('says so once, and what may be the reason', () => {
    const html = main(errorPage({ status: 404, message: 'There is nothing here.' }));

    expect(html.match(/There is nothing here/g)).toHaveLength(1);
    expect(html).toContain('The address may be mistyped');
  });

  it('says what is missing when that is known', () => {
    expect(main(errorPage({ status: 404, message: 'There is no such defender.' }))).toContain('no such defender');
  });
});
