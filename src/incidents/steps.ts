import type { Playbook } from './built-in-playbooks.ts'

/** A step of a playbook, and whether it was done for an incident. */
export interface Step {
  /** Its place, from 1. */
  number: number
  text: string
  doneAt: Date | null
  doneBy: string | null
}

export function stepsOf(
  { steps }: Pick<Playbook, 'steps'>,
  done: readonly { number: number; doneAt: Date; doneBy: string }[],
): Step[] {
  return steps.map((text, index) => {
    const tick = done.find(({ number }) => number === index + 1)
    return { number: index + 1, text, doneAt: tick?.doneAt ?? null, doneBy: tick?.doneBy ?? null }
  })
}
