import { expect, test } from 'vitest'
import { type FrameOrigin, isInApp } from '../../../src/crashes/stack-trace/in-app.ts'

const nothing: FrameOrigin = { function: null, module: null, filename: null, absPath: null, package: null }

const cases: [platform: string, fact: keyof FrameOrigin, own: string[], foreign: string[]][] = [
  [
    'javascript',
    'filename',
    [
      '/srv/app/src/a.js',
      'https://shop.example/app.js',
      'webpack:///./src/a.ts',
      'index.android.bundle',
      'app:///main.js',
    ],
    [
      '/srv/app/node_modules/x/i.js',
      'C:\\app\\node_modules\\x\\i.js',
      'webpack:///./node_modules/x/i.js',
      'webpack:///webpack/bootstrap',
      'node:fs',
      'internal/process/next_tick.js',
      'events.js',
      '<anonymous>',
      '[native code]',
      'chrome-extension://abc/x.js',
    ],
  ],
  [
    'java',
    'module',
    ['com.shop.Cart', 'org.apache.commons.cli.Parser', 'javafish.Tank', 'kotlinish.A', 'a.b', 'androidshop.Main'],
    [
      'java.util.ArrayList',
      'javax.swing.JFrame',
      'sun.nio.ch.Net',
      'jdk.internal.reflect.X',
      'android.app.ActivityThread',
      'androidx.fragment.app.Fragment',
      'com.android.internal.os.ZygoteInit',
      'kotlin.Result',
      'kotlinx.coroutines.DispatchedTask',
      '$Proxy12',
    ],
  ],
  [
    'python',
    'absPath',
    ['/srv/app/jobs.py', '/home/lib/shop/a.py', '<string>', 'C:\\shop\\main.py'],
    [
      '/venv/lib/python3.12/site-packages/yaml/reader.py',
      '/usr/lib/python3/dist-packages/apt.py',
      '/usr/lib/python3.12/json/decoder.py',
      'C:\\Python312\\Lib\\json\\decoder.py',
      '/usr/lib/python312.zip/json/decoder.py',
      '<frozen importlib._bootstrap>',
    ],
  ],
  [
    'cocoa',
    'package',
    ['Lopan', '/var/containers/Bundle/Application/AB/Lopan.app/Lopan', '/Applications/Lopan.app/Contents/MacOS/Lopan'],
    [
      'UIKitCore',
      'libsystem_kernel.dylib',
      'libswiftCore.dylib',
      'dyld',
      '/System/Library/Frameworks/UIKit.framework/UIKit',
      '/usr/lib/libobjc.A.dylib',
      '/var/containers/Bundle/Application/AB/Lopan.app/Frameworks/libswiftCore.dylib',
    ],
  ],
  ['go', 'absPath', ['/srv/go/src/shop/main.go'], ['/root/go/pkg/mod/x@v1/a.go', '/usr/local/go/src/runtime/panic.go']],
  ['ruby', 'absPath', ['/srv/app/models/cart.rb'], ['/usr/lib/ruby/3.2.0/json.rb', '/bundle/gems/rack-3/lib/rack.rb']],
  ['php', 'absPath', ['/var/www/app/Cart.php'], ['/var/www/vendor/laravel/x.php']],
  ['csharp', 'module', ['Shop.Cart', 'Systematic.A'], ['System.Linq.Enumerable', 'Microsoft.AspNetCore.X']],
  ['other', 'filename', ['anything'], []],
  ['constructor', 'filename', ['anything'], []],
]

test.each(cases)('%s: known by its %s', (platform, fact, own, foreign) => {
  const inApp = (value: string) => isInApp({ ...nothing, [fact]: value }, platform)
  expect([...own, ...foreign].filter(inApp)).toEqual(own)
})

test('what nothing is known of is the app’s, but a script without a place is built in', () => {
  expect(isInApp(nothing, 'java')).toBe(true)
  expect(isInApp(nothing, 'python')).toBe(true)
  expect(isInApp(nothing, 'cocoa')).toBe(true)
  expect(isInApp(nothing, 'node')).toBe(false)
})
