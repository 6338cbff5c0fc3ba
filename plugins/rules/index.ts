import { definePlugin, type Report } from 'evenkeel/plugin'
import { Activation } from './activation.ts'
import { chooseRules } from './choose-rules.ts'
import { openCodeTerms } from './code-terms.ts'
import { defaultRules } from './default-rules.ts'
import { openLanguage } from './language.ts'
import { locate } from './location.ts'
import { options } from './options.ts'
import { compileRule } from './rule.ts'
import { codeTerms, messageTerms, typeTerms } from './terms.ts'
import { indexTerms } from './words.ts'

export default definePlugin({
  name: 'rules',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    const language = openLanguage()
    const { chosen, faults } = chooseRules(defaultRules, config.rules, config.disable)
    const compiled = chosen.map((source) => {
      const { rule, faults: wrong } = compileRule(language, source)
      faults.push(...wrong)
      return { id: source.id, rule }
    })
    if (faults.length > 0) throw new TypeError(`${faults.join('; ')}.`)

    const indexes = {
      code: openCodeTerms(codeTerms, config.terms),
      type: indexTerms(typeTerms),
      message: indexTerms(messageTerms, longestMessage),
    }
    // The rules are asked about one report after the other, so they share one look at it. Remembering more than the
    // last in a WeakMap costs more in garbage collection than it saves.
    let last: Report | null = null
    let activation: Activation
    const activationOf = (report: Report) => {
      if (report !== last) {
        activation = new Activation(report, config, (each) => locate(each, indexes))
        last = report
      }
      return activation
    }
    for (const { id, rule } of compiled) {
      host.classifier({ name: id, classify: (report) => rule(activationOf(report)) })
    }
  },
})

/** Characters of a message looked at. */
const longestMessage = 2000
