import type { Classifier, Host, Kind, Symbolicator } from './contract.ts'

/** What one plugin added. */
export interface Additions {
  classifiers: Classifier[]
  symbolicators: Symbolicator[]
}

/** The host as one plugin meets it. After `close` every addition throws. */
export function openHost(plugin: string): { host: Host; added: Additions; close: () => void } {
  const added: Additions = { classifiers: [], symbolicators: [] }
  let open = true
  const check = (kind: Kind, name: unknown, answer: unknown, method: string) => {
    if (!open) throw new Error(`${plugin}: the registry is frozen; call host.${kind} while register runs.`)
    if (typeof name !== 'string' || name === '') throw new TypeError(`host.${kind} needs a name.`)
    if (typeof answer !== 'function') throw new TypeError(`The ${kind} "${name}" needs a function ${method}.`)
  }
  const host: Host = Object.freeze({
    classifier(classifier: Classifier) {
      check('classifier', classifier?.name, classifier?.classify, 'classify')
      added.classifiers.push(classifier)
    },
    symbolicator(symbolicator: Symbolicator) {
      check('symbolicator', symbolicator?.name, symbolicator?.symbolicate, 'symbolicate')
      added.symbolicators.push(symbolicator)
    },
  })
  return {
    host,
    added,
    close() {
      open = false
    },
  }
}
