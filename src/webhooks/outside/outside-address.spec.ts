import * as fc from 'fast-check';
import { isOutside, isSameAddress } from './outside-address';

describe('Nothing is sent to', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, by another number', '127.255.255.254'],
    ['this machine, in IPv6', '::1'],
    ['no address', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['no address, in IPv6', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['the end of a private network', '172.31.255.255'],
    ['a network at home', '192.168.1.1'],
    ['the cloud that tells of its machines', '169.254.169.254'],
    ['the same in IPv6', 'fd00:ec2::254'],
    ['a neighbour', 'fe80::1'],
    ['a neighbour on an interface', 'fe80::1%eth0'],
    ['an outside address on an interface', '2606:4700::1111%eth0'],
    ['customers behind one address', '100.64.0.1'],
    ['the end of these', '100.127.255.255'],
    ['everybody', '224.0.0.1'],
    ['everybody in IPv6', 'ff02::1'],
    ['all at once', '255.255.255.255'],
    ['what is reserved', '240.0.0.1'],
    ['protocols', '192.0.0.8'],
    ['documents', '192.0.2.1'],
    ['documents', '198.51.100.1'],
    ['documents', '203.0.113.1'],
    ['documents in IPv6', '2001:db8::1'],
    ['newer documents in IPv6', '3fff::1'],
    ['benchmarks', '198.18.0.1'],
    ['relays of 6to4', '192.88.99.1'],
    ['unique local addresses', 'fc00::1'],
    ['old site-local addresses', 'fec0::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['an outside IPv4 in IPv6: it would be no longer clear which it is', '::ffff:8.8.8.8'],
    ['IPv4 in IPv6, as it was once', '::127.0.0.1'],
    ['IPv4 translated', '::ffff:0:127.0.0.1'],
    ['IPv4 by NAT64', '64:ff9b::7f00:1'],
    ['IPv4 by NAT64 of a network', '64:ff9b:1::a00:1'],
    ['IPv4 by 6to4', '2002:7f00:1::1'],
    ['IPv4 by Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['what is discarded', '100::1'],
    ['addresses of routers', '5f00::1'],
    ['what was never given', '4000::1'],
    ['a short number', '127.1'],
    ['one number', '2130706433'],
    ['a hexadecimal number', '0x7f000001'],
    ['an octal number', '0177.0.0.1'],
    ['a number with a leading zero', '08.8.8.8'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_what, address) => {
    expect(isOutside(address)).toBe(false);
  });

  it('any address of the inside networks, alone or in any wrapping', () => {
    const byte = fc.nat(255);
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    );
    fc.assert(
      fc.property(inside, (bytes) => {
        const four = bytes.join('.');
        const hex = Buffer.from(bytes).toString('hex');
        const six = `${hex.slice(0, 4)}:${hex.slice(4)}`;
        const all = [four, `::ffff:${four}`, `::${six}`, `::ffff:0:${six}`, `64:ff9b::${six}`, `2002:${six}::1`];
        expect(all.filter(isOutside)).toEqual([]);
      }),
    );
  });

  it('anything in IPv6 that lies outside what was given out', () => {
    const group = fc.nat(0xffff).map((n) => n.toString(16));
    const first = fc.nat(0xffff).filter((n) => n >> 13 !== 1);
    fc.assert(
      fc.property(first, fc.array(group, { minLength: 7, maxLength: 7 }), (head, rest) => {
        expect(isOutside([head.toString(16), ...rest].join(':'))).toBe(false);
      }),
    );
  });
});

it.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '172.15.255.255',
  '100.63.255.255',
  '100.128.0.1',
  '169.253.1.1',
  '193.0.0.1',
])('Something is sent to %s on the internet', (address) => expect(isOutside(address)).toBe(true));

it.each(['2606:4700::1111', '2a00:1450:4001:801::200e'])(
  'Something is sent to %s on the internet of today',
  (address) => expect(isOutside(address)).toBe(true),
);

it('An address is the same however it is written', () => {
  expect(isSameAddress('::ffff:8.8.8.8', '8.8.8.8')).toBe(true);
  expect(isSameAddress('2606:4700:0:0::1111', '2606:4700::1111')).toBe(true);
  expect(isSameAddress('8.8.8.8', '8.8.4.4')).toBe(false);
});
