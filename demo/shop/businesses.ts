/** Who buys for a business: each visitor belongs to one, the same every day. */
export const businesses = [
  { key: 'hotel-linde', name: 'Hotel Linde' },
  { key: 'cafe-nord', name: 'Café Nord' },
  { key: 'bistro-seven', name: 'Bistro Seven' },
  { key: 'canteen-west', name: 'Canteen West' },
] as const

/** @param visitor their id */
export function businessOf(visitor: string): (typeof businesses)[number]['key'] {
  return businesses[[...visitor].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % businesses.length]!.key
}
