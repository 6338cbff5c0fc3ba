/** What `environment` and `release` mean as arguments. */
export const ofScope =
  'Only facts of it. Sessions and issues are by what their reports named, incidents by the labels of their alerts and by their issues, ' +
  'alerts by their labels and the issue that they are about, warnings and metrics by their labels `environment` and `release`. What ' +
  'names none of them does not count.'
