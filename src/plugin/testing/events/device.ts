import type { SentryEvent } from '../sentry-event.ts'

/** An app that ran out of memory, on a phone with little left of anything; its names are shortened. */
export const android: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40007',
  timestamp: '2026-03-04T05:13:00.500Z',
  platform: 'java',
  level: 'fatal',
  release: 'example.shop@6.2.0+620',
  dist: '620',
  environment: 'production',
  sdk: { name: 'sentry.java.android', version: '8.9.0' },
  exception: {
    values: [
      {
        type: 'OutOfMemoryError',
        module: 'java.lang',
        value: 'Failed to allocate a 48771088 byte allocation with 8388608 free bytes and 14MB until OOM',
        mechanism: { type: 'UncaughtExceptionHandler', handled: false },
        stacktrace: {
          frames: [
            {
              module: 'android.os.Handler',
              function: 'dispatchMessage',
              filename: 'Handler.java',
              lineno: 106,
              in_app: false,
            },
            { module: 'a.b.c', function: 'a', filename: 'SourceFile', lineno: 12, in_app: true },
            {
              module: 'dalvik.system.VMRuntime',
              function: 'newNonMovableArray',
              filename: 'VMRuntime.java',
              in_app: false,
            },
          ],
        },
      },
    ],
  },
  user: { id: '4411', username: 'rider-7' },
  contexts: {
    device: {
      model: 'SM-A135F',
      family: 'Galaxy',
      memory_size: 3_900_000_000,
      free_memory: 61_000_000,
      free_storage: 210_000_000,
      battery_level: 9,
      online: true,
      connection_type: 'cellular',
    },
    os: { name: 'Android', version: '14' },
    app: {
      app_name: 'Sample shop',
      app_version: '6.2.0',
      app_build: '620',
      app_memory: 402_653_184,
      view_names: ['Gallery'],
    },
  },
  breadcrumbs: {
    values: [
      { timestamp: 1_772_601_170, type: 'navigation', category: 'navigation', data: { to: 'Gallery' } },
      { timestamp: 1_772_601_177, category: 'device.event', level: 'warning', message: 'LOW_MEMORY' },
    ],
  },
}

/** A signal: only addresses and images are known of most frames. */
export const apple: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40008',
  timestamp: '2026-03-04T05:14:00Z',
  platform: 'cocoa',
  level: 'fatal',
  release: 'example.shop@6.2.0+88',
  sdk: { name: 'sentry.cocoa', version: '8.50.0' },
  exception: {
    values: [
      {
        type: 'EXC_BAD_ACCESS',
        value: 'Attempted to dereference garbage pointer at 0x10.',
        thread_id: 0,
        mechanism: {
          type: 'mach',
          handled: false,
          meta: { signal: { number: 11, name: 'SIGSEGV' }, mach_exception: { exception: 1, name: 'EXC_BAD_ACCESS' } },
        },
        stacktrace: {
          frames: [
            {
              function: 'UIApplicationMain',
              package: '/System/Library/Frameworks/UIKitCore',
              instruction_addr: '0x18f1e2a40',
            },
            { function: 'CartView.body.getter', package: 'Shop', in_app: true, instruction_addr: '0x100a3c1d8' },
            { function: '<redacted>', package: 'Shop', in_app: true, instruction_addr: '0x100a3d0f4' },
          ],
        },
      },
    ],
  },
  contexts: {
    device: {
      model: 'iPhone16,2',
      family: 'iOS',
      battery_level: 71,
      free_memory: 320_000_000,
      memory_size: 8_000_000_000,
    },
    os: { name: 'iOS', version: '19.1' },
    app: { app_name: 'Shop', app_version: '6.2.0', app_build: '88' },
  },
}

/** A desktop program in C++; the trace stands with the thread that failed. */
export const native: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40009',
  timestamp: '2026-03-04T05:15:00Z',
  platform: 'native',
  level: 'fatal',
  release: 'viewer@0.9.1',
  sdk: { name: 'sentry.native', version: '0.8.4' },
  exception: {
    values: [
      {
        type: 'SIGABRT',
        value: 'Fatal Error: SIGABRT',
        thread_id: 7_001,
        mechanism: { type: 'signalhandler', handled: false },
      },
    ],
  },
  threads: {
    values: [
      { id: 7_000, name: 'main', stacktrace: { frames: [{ function: 'poll', package: '/usr/lib/libc.so.6' }] } },
      {
        id: 7_001,
        name: 'decoder',
        crashed: true,
        stacktrace: {
          frames: [
            {
              function: 'viewer::decode(viewer::Image const&)',
              package: '/opt/viewer/viewer',
              lineno: 210,
              in_app: true,
            },
            { function: 'operator new(unsigned long)', package: '/usr/lib/libstdc++.so.6' },
            { function: 'abort', package: '/usr/lib/libc.so.6' },
          ],
        },
      },
    ],
  },
}
