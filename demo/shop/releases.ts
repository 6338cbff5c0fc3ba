/** Sessions of a hundred that end in a crash, by release: in the days before the demo began as in those that follow. */
export const crashesOfHundred: Readonly<Record<string, number>> = { 'shop@1.4.0': 1, 'shop@1.5.0': 6 }
