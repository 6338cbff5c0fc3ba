import type { RuleSource } from './options.ts'

/** The rules of the crash reporting plan (stage 4.3), and the categories that it leaves to the reader. */
export const defaultRules: readonly RuleSource[] = [
  {
    id: 'persistence-layer',
    when: 'has(sightings.persistence)',
    severity: 'HIGH',
    category: 'DATA_CORRUPTION',
    confidence: 'sightings.persistence.confidence',
    reason:
      'The crash is located in the persistence layer: "{{ sightings.persistence.term }}" stands ' +
      '{{ sightings.persistence.where }}.',
  },
  {
    id: 'network-layer',
    when: 'has(sightings.network)',
    severity: 'MEDIUM',
    category: 'NETWORK',
    confidence: 'sightings.network.confidence',
    reason:
      'The crash is located in the network layer: "{{ sightings.network.term }}" stands {{ sightings.network.where }}.',
  },
  {
    id: 'critical-workflow',
    when: `(has(report.user.workflow) && report.user.workflow.isOneOf(criticalWorkflows)) ||
      criticalTags.exists(tag, tag in report.tags && report.tags[tag].isTrue())`,
    severity: 'CRITICAL',
    confidence: 0.95,
    reason: `{{
      has(report.user.workflow) && report.user.workflow.isOneOf(criticalWorkflows)
        ? 'The workflow "' + report.user.workflow.shorten() + '" was active, which is listed as critical.'
        : 'The tag ' + criticalTags.filter(tag, tag in report.tags && report.tags[tag].isTrue())[0].shorten() +
          ' marks the crash as critical.'
    }}`,
  },
  {
    id: 'administrator',
    when: 'has(report.user.role) && report.user.role.isOneOf(administratorRoles)',
    severity: 'HIGH',
    confidence: 0.95,
    reason: 'It hit an administrator (role "{{ report.user.role.shorten() }}").',
  },
  {
    id: 'memory',
    when: 'has(sightings.memory)',
    category: 'MEMORY_MANAGEMENT',
    confidence: 'sightings.memory.confidence',
    reason:
      'The crash is located in the management of memory: "{{ sightings.memory.term }}" stands ' +
      '{{ sightings.memory.where }}.',
  },
  {
    id: 'user-interface',
    when: 'has(sightings.ui)',
    category: 'UI',
    confidence: 'sightings.ui.confidence',
    reason: 'The crash is located in the user interface: "{{ sightings.ui.term }}" stands {{ sightings.ui.where }}.',
  },
  {
    // An error of the domain by its name; failing that, own code that fails by itself while business is at stake.
    id: 'business-logic',
    when: `has(sightings.businessLogic) || (
      ((has(report.business.activeBatches) && report.business.activeBatches > 0) ||
        (has(report.business.activeCustomers) && report.business.activeCustomers > 0)) &&
      size(frames) > 0 && frames[0].inApp &&
      !has(sightings.persistence) && !has(sightings.network) && !has(sightings.memory) && !has(sightings.ui)
    )`,
    category: 'BUSINESS_LOGIC',
    confidence: `!has(sightings.businessLogic) ? 0.35
      : sightings.businessLogic.confidence < 0.6 ? sightings.businessLogic.confidence : 0.6`,
    reason: `{{
      has(sightings.businessLogic)
        ? 'The crash is located in the business logic: "' + sightings.businessLogic.term + '" stands ' +
          sightings.businessLogic.where + '.'
        : "The app's own code (" + frames[0].?function.or(frames[0].?filename).orValue("?").shorten() +
          ') failed while customers or batches were active.'
    }}`,
  },
]
