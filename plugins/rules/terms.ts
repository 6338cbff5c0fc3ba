/** The part of an app that a crash can be located in. */
export type Layer = 'memory' | 'persistence' | 'network' | 'ui' | 'businessLogic'

/** Terms looked for in the type and module of the exception and in the frames of the crash location. */
export const codeTerms: Record<Layer, readonly string[]> = {
  persistence: list(`
    persistence, database, sql, SQLite, libsqlite, libpq, jdbc, r2dbc, SwiftData, ModelContext, CoreData,
    NSManagedObject, NSPersistent, NSFetchedResults, PersistentStore, PersistentContainer, GRDB, FMDB,
    androidx.room, RoomDatabase, RoomOpenHelper, RealmSwift, io.realm, RealmObject, RLMRealm, ObjectBox, sqflite,
    prisma, typeorm, sequelize, knex, drizzle, mongoose, mongodb, node_modules/pg, pg pool, indexedDB, IDBDatabase,
    IDBObjectStore, IDBTransaction, dexie, leveldb, rocksdb, hibernate, mybatis, jooq, SQLException, sqlalchemy,
    django.db, peewee, psycopg, asyncpg, pymysql, postgres, postgresql, mysql, mariadb, sqlx, gorm, EntityFramework,
    SqlClient, Npgsql, PDO, Doctrine, Eloquent, ActiveRecord
  `),
  network: list(`
    network, networking, http client, socket, WebSocket, sockets, URLSession, NSURLSession, NSURLConnection,
    NSURLError, URLError, Alamofire, OkHttp, retrofit, HttpURLConnection, java.net, UnknownHostException,
    SSLHandshake, netty, axios, undici, node-fetch, window.fetch, XMLHttpRequest, NetworkError, ECONNREFUSED,
    ECONNRESET, requests.exceptions, requests.adapters, requests.sessions, requests.api, urllib, aiohttp, httpx,
    httpcore, net/http, System.Net, reqwest, hyper client, guzzle, faraday, curl, libcurl, grpc, dio,
    ConnectionError, ConnectionRefused, ConnectionReset, ConnectTimeout, ReadTimeout, ConnectException
  `),
  memory: list(`
    OutOfMemory, MemoryError, NoMemoryError, bad_alloc, EXC_RESOURCE, jetsam, malloc_report, malloc_vreport,
    malloc_error_break, WatchdogTermination, NSMallocException
  `),
  ui: list(`
    UIKit, UIKitCore, SwiftUI, AppKit, UIView, UITableView, UICollectionView, UIViewController, ViewController,
    NSView, NSWindow, CALayer, QuartzCore, AutoLayout, WatchKit, android.view, android.widget, androidx.compose,
    androidx.recyclerview, RecyclerView, androidx.fragment, react-dom, react-native-renderer, vue runtime dom,
    HierarchyRequestError, flutter src widgets, flutter src rendering, flutter src material, System.Windows, javafx,
    java.awt, javax.swing, gtk
  `),
  businessLogic: list(`
    BusinessException, BusinessError, BusinessRule, BusinessLogic, DomainException, DomainError, InvariantViolation,
    PreconditionFailed, ValidationError, ValidationException, InvalidTransition
  `),
}

/**
 * Words that say what part something plays. A file of the app is of a layer by a single word such as `database` only
 * when its name has no others than these beside it: `sql-client.ts`, `AppDatabase.kt`, `NetworkManager.swift`.
 */
export const roleWords: ReadonlySet<string> = new Set(
  list(`
    access, adapter, api, app, base, client, config, configuration, connection, connections, connector, context, core,
    dao, data, db, driver, engine, error, errors, exception, exceptions, factory, handler, helper, helpers, http, index,
    layer, local, manager, migration, migrations, model, models, module, pool, provider, query, queries, remote,
    repository, request, requests, response, retry, schema, server, service, services, session, setup, shared, stack,
    storage, store, task, transaction, transactions, transport, util, utils, wrapper
  `),
)

/** What draws a part of the screen is named after it. */
export const screenParts: ReadonlySet<string> = new Set(
  list(`
    avatar, badge, banner, button, card, cell, chart, component, dashboard, dialog, diagram, form, graph, icon, image,
    label, legend, link, list, logo, menu, modal, page, panel, popover, popup, preview, row, screen, section, sidebar,
    table, tab, tabs, tile, title, toast, toolbar, tooltip, view, widget
  `),
)

/** Folders that nobody names anything but a layer of the code. */
export const layerFolders: ReadonlySet<string> = new Set(['persistence', 'networking'])

/** Further terms for the exception type alone: in a function's name they would say too little. */
export const typeTerms: Record<Layer, readonly string[]> = {
  memory: [],
  persistence: [],
  network: list(`TimeoutError, TimeoutException, FetchError`),
  ui: list(`InflateException, BadTokenException, LayoutException`),
  businessLogic: [],
}

/** Terms for the exception's message, its mechanism and the report's message: phrases that mean one thing only. */
export const messageTerms: Record<Layer, readonly string[]> = {
  persistence: list(`
    SQLITE_CORRUPT, SQLITE_FULL, SQLITE_BUSY, SQLITE_IOERR, database is locked, database disk image is malformed,
    deadlock detected, unique constraint, foreign key constraint, persistent store, QuotaExceededError
  `),
  network: list(`
    ECONNREFUSED, ECONNRESET, ECONNABORTED, ETIMEDOUT, ENOTFOUND, EAI_AGAIN, EHOSTUNREACH, ENETUNREACH,
    socket hang up, fetch failed, failed to fetch, network request failed, network error, NSURLErrorDomain,
    connection refused, connection reset, connection timed out, connection aborted, read timed out, unable to resolve host, getaddrinfo,
    certificate verify failed, deadline exceeded, loading chunk failed
  `),
  memory: list(`
    heap out of memory, out of memory, EXC_RESOURCE, jetsam, std::bad_alloc, cannot allocate memory,
    allowed memory size, failed to allocate, java heap space, watchdog_termination, memory limit exceeded
  `),
  ui: list(`
    minified react error, hydration failed, failed to execute 'removeChild', failed to execute 'insertBefore',
    unable to add window, main thread only, RenderFlex overflowed, setState called after dispose
  `),
  businessLogic: [],
}

/** Written with commas, because a line an item would bury the tables. */
function list(terms: string): string[] {
  return terms.split(',').map((term) => term.trim())
}
