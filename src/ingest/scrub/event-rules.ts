import { filtered } from './named-secrets.ts'
import { body, each, kept, marked, path, route, shape, source } from './rules.ts'
import { anything, type Rule } from './walk.ts'

const traceIds = { trace_id: kept, span_id: kept, parent_span_id: kept }

const frame = shape({
  function: kept,
  raw_function: kept,
  symbol: kept,
  module: kept,
  package: kept,
  platform: kept,
  lang: kept,
  lineno: kept,
  colno: kept,
  in_app: kept,
  stack_start: kept,
  addr_mode: kept,
  instruction_addr: kept,
  symbol_addr: kept,
  image_addr: kept,
  function_id: kept,
  filename: path,
  abs_path: path,
  context_line: source,
  pre_context: source,
  post_context: source,
})

const stacktrace = shape({ frames: each(frame), registers: kept })

const exception = shape({
  type: kept,
  module: kept,
  thread_id: kept,
  mechanism: shape({ type: kept, handled: kept, synthetic: kept, source: kept }),
  stacktrace,
  raw_stacktrace: stacktrace,
})

const thread = shape({ id: kept, stacktrace, raw_stacktrace: stacktrace })

const breadcrumb = shape({ timestamp: kept, type: kept, category: kept, level: kept })

/**
 * The event payload of the Sentry protocol. Fields that make up the identity of a crash keep their text; everything
 * else is cleaned by key and by value.
 */
export const event: Rule = shape({
  event_id: kept,
  timestamp: kept,
  start_timestamp: kept,
  received: kept,
  type: kept,
  level: kept,
  logger: kept,
  platform: kept,
  release: kept,
  dist: kept,
  environment: kept,
  sdk: kept,
  modules: kept,
  debug_meta: kept,
  fingerprint: kept,
  transaction: route,
  culprit: route,
  exception: each(exception),
  threads: each(thread),
  stacktrace,
  breadcrumbs: each(breadcrumb),
  contexts: shape({ trace: shape(traceIds) }),
  spans: each(shape({ ...traceIds, timestamp: kept, start_timestamp: kept })),
  request: shape({ cookies: marked(filtered), data: body, headers: anything }),
  user: shape({ email: marked('[email]'), ip_address: marked('[ip]') }),
})
