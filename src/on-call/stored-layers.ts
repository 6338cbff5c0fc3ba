import type { Layer } from './on-call.ts'

/**
 * The layers of a schedule as they are stored, checked when they were.
 *
 * @param known ids of the contacts that there are; the turns of others fall to the layers before
 */
export function storedLayers(layers: unknown, known: { has(contact: string): boolean }): Layer[] {
  return (layers as (Omit<Layer, 'members'> & { members: string[] })[]).map((layer) => ({
    ...layer,
    members: layer.members.map((member) => (known.has(member) ? member : null)),
  }))
}
