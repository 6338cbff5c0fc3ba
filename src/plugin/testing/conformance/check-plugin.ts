import { randomUUID } from 'node:crypto'
import type { Plugin } from '../../contract/plugin.ts'
import { sampleNotification } from '../sample-notification.ts'
import { sampleOrder } from '../sample-order.ts'
import { checkClassifier } from './check-classifier.ts'
import { checkDetector } from './check-detector.ts'
import { checkGeneral, checkLateAdditions, optionWarnings } from './check-general.ts'
import { checkHealthCheck } from './check-health.ts'
import { checkHealthScorer } from './check-health-scorer.ts'
import { checkPreview } from './check-notifier.ts'
import { checkDone, checkDryRun } from './check-recovery.ts'
import { checkSchema } from './check-schema.ts'
import { checkSender, type Sender } from './check-sender.ts'
import { checkSymbolicator } from './check-symbolicator.ts'
import { type Checklist, createChecklist, type PassedCheck } from './checklist.ts'
import { ConformanceError } from './conformance-error.ts'
import { type CheckOptions, createSubject, type Subject } from './subject.ts'
import { openTrial } from './trial.ts'

export interface ConformanceReport {
  plugin: string
  /** Every check, none of which failed. */
  checks: readonly PassedCheck[]
  /** What is allowed, but could be better. */
  warnings: readonly string[]
}

/**
 * Checks whatever a plugin adds against the contract, through the host's own loader, registry and guards. Rejects with one
 * `ConformanceError` that lists every check that failed; a plugin that adds nothing fails, too.
 */
export async function checkPlugin(plugin: Plugin, options: CheckOptions = {}): Promise<ConformanceReport> {
  const list = createChecklist()
  const subject = createSubject(plugin, options)
  if (await checkGeneral(list, plugin, subject)) {
    await checkAdditions(list, subject)
    await checkLateAdditions(list, subject)
  }
  const { failures, passed } = list
  const name = String(plugin?.name ?? '')
  if (failures.length > 0) throw new ConformanceError(name, failures, failures.length + passed.length)
  return { plugin: name, checks: passed, warnings: optionWarnings(plugin) }
}

async function checkAdditions(list: Checklist, subject: Subject): Promise<void> {
  await using trial = await openTrial(subject)
  if (trial.names('schema').length > 0) await checkSchema(list, subject)
  for (const name of trial.names('classifier')) await checkClassifier(list, trial, name)
  for (const name of trial.names('symbolicator')) await checkSymbolicator(list, trial, name)
  for (const name of trial.names('detector')) await checkDetector(list, trial, subject, name)
  for (const name of trial.names('healthScorer')) await checkHealthScorer(list, trial, name)
  for (const name of trial.names('notifier')) {
    const of = `notifier "${name}"`
    await checkPreview(list, trial, name)
    await whenAimed(list, subject, of, () => checkSender(list, subject, notifierSender(of, name)))
  }
  for (const name of trial.names('recoveryStrategy')) {
    const of = `recoveryStrategy "${name}"`
    await checkDryRun(list, trial, subject, name)
    await whenAimed(list, subject, of, async () => {
      await checkDone(list, subject, name)
      await checkSender(list, subject, strategySender(of, name, subject))
    })
  }
  for (const name of trial.names('healthCheck')) {
    await whenAimed(list, subject, `healthCheck "${name}"`, () => checkHealthCheck(list, subject, name))
  }
}

/** Runs checks that need a receiver, unless there is said to be none. */
async function whenAimed(list: Checklist, { options }: Subject, of: string, run: () => Promise<void>): Promise<void> {
  const check = `${of} is aimed at a receiver`
  if (options.receiver === 'none') list.skip(check, 'It is said not to speak HTTP, so what it sends is not checked.')
  else if (typeof options.config === 'function') await run()
  else {
    await list.check(check, () => {
      throw new Error("expected config to be a function of the receiver, or receiver: 'none'")
    })
  }
}

function notifierSender(of: string, name: string): Sender {
  const notifications = [sampleNotification(), sampleNotification({ subject: 'issue-SHOP-13' })]
  return {
    of,
    send: ({ registry }, work, number) => registry.notify(name, structuredClone(notifications[number]!), work),
  }
}

function strategySender(of: string, name: string, { options }: Subject): Sender {
  const orders = [sampleOrder(options.order), sampleOrder({ ...options.order, id: randomUUID() })]
  return { of, send: ({ registry }, work, number) => registry.recover(name, structuredClone(orders[number]!), work) }
}
