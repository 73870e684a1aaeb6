import ipaddr from 'ipaddr.js';

/** IPv6 addresses that were given to somebody on the internet lie in here (RFC 4291, 2.4; IANA). */
const given = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** The old relays from IPv6 to IPv4, and those of the anycast tunnels: nobody's receiver. */
const never = ['192.88.99.0/24', '192.52.193.0/24', '192.31.196.0/24', '192.175.48.0/24'].map(
  (text) => ipaddr.parseCIDR(text) as [ipaddr.IPv4, number],
);

/**
 * Is this the address of a computer on the internet, and not one in our own network, on this machine, or one of those
 * in which such an address is wrapped (IPv4 in IPv6, 6to4, Teredo, NAT64)? Whatever is not known to be outside is inside
 * (OWASP ASVS 5.0, 1.3.6).
 * @param address as a resolver gives it: dotted decimal or IPv6, nothing shorter
 */
export function isOutside(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const four = ipaddr.IPv4.parse(address);
    return four.range() === 'unicast' && !never.some((range) => four.match(range));
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const six = ipaddr.IPv6.parse(address);
  return six.zoneId === undefined && six.range() === 'unicast' && six.match(given);
}

/** Are these two texts one and the same address? */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (ipaddr.isValid(text) ? ipaddr.process(text).toNormalizedString() : text));
  return a === b;
}
