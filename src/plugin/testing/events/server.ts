import type { SentryEvent } from '../sentry-event.ts'

/** A job that somebody caught the error of and reported. */
export const python: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40003',
  timestamp: 1_772_600_900.25,
  platform: 'python',
  level: 'error',
  release: 'billing@1.9.4',
  environment: 'staging',
  server_name: 'worker-2',
  logger: 'billing.payout',
  transaction: 'billing.tasks.nightly_payout',
  sdk: { name: 'sentry.python.celery', version: '2.27.0' },
  exception: {
    values: [
      {
        type: 'IntegrityError',
        module: 'psycopg.errors',
        value: 'duplicate key value violates unique constraint "payout_pkey"',
        mechanism: { type: 'celery', handled: true },
        stacktrace: {
          frames: [
            {
              module: 'celery.app.trace',
              function: 'trace_task',
              filename: 'celery/app/trace.py',
              lineno: 453,
              in_app: false,
            },
            {
              module: 'billing.tasks',
              function: 'nightly_payout',
              filename: 'billing/tasks.py',
              abs_path: '/srv/billing/tasks.py',
              lineno: 88,
              in_app: true,
              pre_context: ['    with transaction():'],
              context_line: '        payouts.insert(rows)',
              post_context: ['    notify(rows)'],
            },
          ],
        },
      },
    ],
  },
  tags: [
    ['celery_task_id', '8f1c'],
    ['queue', 'payouts'],
  ],
  extra: { last_sync: '2026-03-04T04:00:00Z', active_customers: 812 },
}

/** Chained causes, the deepest one the reason. */
export const java: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40004',
  timestamp: '2026-03-04T05:10:00.000Z',
  platform: 'java',
  level: 'fatal',
  release: 'stock-service@7.0.2',
  environment: 'production',
  sdk: { name: 'sentry.java.spring-boot', version: '8.9.0' },
  exception: {
    values: [
      {
        type: 'SQLTransientConnectionException',
        module: 'java.sql',
        value: 'HikariPool-1 - Connection is not available, request timed out after 30000ms',
        stacktrace: { frames: [javaFrame('com.zaxxer.hikari.pool.HikariPool', 'createTimeoutException', 686, false)] },
      },
      {
        type: 'CannotCreateTransactionException',
        module: 'org.springframework.transaction',
        value: 'Could not open JDBC Connection for transaction',
        mechanism: { type: 'UncaughtExceptionHandler', handled: false },
        stacktrace: {
          frames: [
            javaFrame('java.lang.Thread', 'run', 1_583, false),
            javaFrame('example.stock.StockController', 'reserve', 57, true),
            javaFrame('example.stock.Reservations', 'reserve', 112, true),
          ],
        },
      },
    ],
  },
}

export const csharp: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40005',
  timestamp: '2026-03-04T05:11:00Z',
  platform: 'csharp',
  release: 'desk@3.1.0',
  sdk: { name: 'sentry.dotnet', version: '5.6.0' },
  exception: {
    values: [
      {
        type: 'System.ObjectDisposedException',
        value: "Cannot access a disposed object.\nObject name: 'LabelPrinter'.",
        module: 'System.Private.CoreLib',
        mechanism: { type: 'AppDomain.UnhandledException', handled: false },
        stacktrace: {
          frames: [
            {
              function: 'void LabelPrinter.Print(Label label)',
              module: 'Desk.Printing',
              package: 'Desk, Version=3.1.0.0',
              lineno: 31,
              in_app: true,
            },
          ],
        },
      },
    ],
  },
}

export const go: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40006',
  timestamp: '2026-03-04T05:12:00Z',
  platform: 'go',
  server_name: 'gateway-1',
  sdk: { name: 'sentry.go', version: '0.33.0' },
  exception: {
    values: [
      {
        type: 'runtime.boundsError',
        value: 'index out of range [3] with length 3',
        stacktrace: {
          frames: [
            {
              function: 'ServeHTTP',
              module: 'net/http',
              abs_path: '/usr/local/go/src/net/http/server.go',
              lineno: 3_210,
            },
            {
              function: 'route',
              module: 'example.com/gateway',
              abs_path: '/src/gateway/route.go',
              lineno: 77,
              in_app: true,
            },
          ],
        },
      },
    ],
  },
}

function javaFrame(module: string, name: string, lineno: number, in_app: boolean) {
  const file = module.slice(module.lastIndexOf('.') + 1)
  return { module, function: name, filename: `${file}.java`, lineno, in_app }
}
