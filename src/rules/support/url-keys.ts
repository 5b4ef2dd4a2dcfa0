const urls = /(?:^|[._])(?:url\.full|http\.url|url|uri|href|referer|referrer|location|dsn|endpoint)$/

/** Whether an attribute holds addresses that were gone to. `url.original` is what was seen and is to stay as it was. */
export function isUrlKey(key: string): boolean {
  return urls.test(key)
}

/** Whether an attribute holds the query of an address, alone or with the rest of it. */
export function isQueryKey(key: string): boolean {
  return isUrlKey(key) || /(?:^|[._])(?:url\.query|http\.target|url\.original)$/.test(key)
}
