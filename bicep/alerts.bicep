metadata description = 'What the operator is told: work given up, sweeps late, lists stale, answers that are errors.'

param location string
param tags object

@description('Empty: alerts stand in the portal and are sent to nobody.')
param operatorEmail string
param workspaceId string

var groups = empty(operatorEmail) ? [] : [operators.id]
var watched = [
  {
    name: 'poison-queue'
    about: 'Messages were given up after five tries; the log line before says of which function. Their work is kept and shows as failed.'
    query: 'AppRequests | where Name in ("GiveUpVetting", "GiveUpPage", "NoteLostAlert")'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    every: 'PT15M'
    severity: 2
  }
  {
    name: 'server-errors'
    about: 'More than five answers of 500 and above in fifteen minutes.'
    query: 'AppRequests | where toint(ResultCode) >= 500'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
    every: 'PT5M'
    severity: 2
  }
  {
    name: 'sweep-late'
    about: 'No sweep was planned for three hours; it runs every hour.'
    query: 'AppRequests | where Name == "PlanSweep" and Success == true'
    operator: 'LessThan'
    threshold: 1
    window: 'PT3H'
    every: 'PT1H'
    severity: 2
  }
  {
    name: 'lists-stale'
    about: 'The watchlists were not looked at for a day, or one was not renewed at every try; /api/v1/health says how old each is.'
    query: 'AppRequests | where Name == "RefreshWatchlists" and Success == true'
    operator: 'LessThan'
    threshold: 1
    window: 'P1D'
    every: 'PT1H'
    severity: 3
  }
  {
    name: 'list-refused'
    about: 'A watchlist could not be renewed; the log line names it and says why.'
    query: 'AppTraces | where Message startswith "Watchlist " and (Message contains "was not renewed" or Message contains "could not be taken over")'
    operator: 'GreaterThan'
    threshold: 8
    window: 'P1D'
    every: 'PT1H'
    severity: 3
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(operatorEmail)) {
  name: 'ag-gigvet'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'gigvet'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: operatorEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in watched: {
    name: 'gigvet-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'GigVet: ${rule.name}'
      description: rule.about
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      windowSize: rule.window
      evaluationFrequency: rule.every
      // The tables appear with the first line that is written to them.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: { actionGroups: groups }
    }
  }
]
