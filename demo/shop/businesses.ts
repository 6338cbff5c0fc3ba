/** Who buys for a business nowadays, and how many of the shop's features they have taken to. */
export const businesses = [
  { key: 'hotel-linde', name: 'Hotel Linde', people: 12, features: 8 },
  { key: 'cafe-nord', name: 'Café Nord', people: 7, features: 6 },
  { key: 'bistro-seven', name: 'Bistro Seven', people: 1, features: 2 },
  { key: 'canteen-west', name: 'Canteen West', people: 4, features: 5 },
] as const

export type Business = (typeof businesses)[number]

/** Their people: the first looks after the others. */
export function personOf({ key }: Business, person: number): { id: string; role: string } {
  return { id: `${key}-${person}`, role: person === 0 ? 'administrator' : 'customer' }
}
