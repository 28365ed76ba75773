// The whole service in one resource group; README.md has the steps.
targetScope = 'subscription'

@description('Names everything that is created, and the resource group: rg-<name>.')
@minLength(3)
@maxLength(20)
param environmentName string

@description('A region with Flex Consumption; az functionapp list-flexconsumption-locations prints them.')
@allowed([
  'australiaeast'
  'australiasoutheast'
  'brazilsouth'
  'canadacentral'
  'centralindia'
  'centralus'
  'eastasia'
  'eastus'
  'eastus2'
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'japaneast'
  'koreacentral'
  'northcentralus'
  'northeurope'
  'norwayeast'
  'southafricanorth'
  'southcentralus'
  'southeastasia'
  'southindia'
  'spaincentral'
  'swedencentral'
  'uaenorth'
  'uksouth'
  'ukwest'
  'westcentralus'
  'westeurope'
  'westus'
  'westus2'
  'westus3'
])
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of the person or pipeline that deploys: may create the first customer and read queues and tables. Empty: nobody.')
param principalId string = deployer().objectId

@description('What that principal is.')
@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('Memory of an instance in MB; Flex Consumption bills it by the second.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at the same time: a ceiling for the bill and for the load on the sites that are asked.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Where alerts about the service go; empty: they are seen in the portal only.')
param operatorEmail string = ''
@description('Dollars a month at whose 80 and 100 per cent the operator is written to; 0: no budget. Needs operatorEmail.')
@minValue(0)
@maxValue(100000)
param monthlyBudget int = 0
@description('First day of the budget; any first of a month that is not before the current one.')
param budgetFrom string = utcNow('yyyy-MM-01')

@description('Storage and vault in a network of their own, without public access; private endpoints cost by the hour, and customers are then added from inside that network.')
param privateNetwork bool = false

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30
@description('Tags of every resource.')
param tags object = {}
@description('Settings of the service beside those of this template, as GigVet__X__Y; no secrets.')
param settings object = {}

@description('GitHub\'s token, without a scope. Without it GitHub answers 60 requests an hour.')
@secure()
param githubToken string = ''
@description('A token of Freelancer.com\'s interface.')
@secure()
param freelancerToken string = ''
@description('The OAuth2 access token of an Upwork API key.')
@secure()
param upworkToken string = ''
@description('Upwork\'s API key in place of a token.')
@secure()
param upworkClientId string = ''
@description('The secret of that key.')
@secure()
param upworkClientSecret string = ''
@description('The refresh token of that key.')
@secure()
param upworkRefreshToken string = ''
@description('The password of the mail server of GigVet__Smtp__Host.')
@secure()
param smtpPassword string = ''

var token = take(toLower(uniqueString(subscription().id, environmentName, location)), 13)
var everyTag = union(tags, { application: 'gigvet', 'azd-env-name': environmentName })
var secrets = [
  { name: 'github-token', setting: 'GigVet__GitHub__Token', given: !empty(githubToken) }
  { name: 'freelancer-token', setting: 'GigVet__Platforms__Freelancer__Token', given: !empty(freelancerToken) }
  { name: 'upwork-token', setting: 'GigVet__Platforms__Upwork__Token', given: !empty(upworkToken) }
  { name: 'upwork-client-id', setting: 'GigVet__Platforms__Upwork__ClientId', given: !empty(upworkClientId) }
  {
    name: 'upwork-client-secret'
    setting: 'GigVet__Platforms__Upwork__ClientSecret'
    given: !empty(upworkClientSecret)
  }
  {
    name: 'upwork-refresh-token'
    setting: 'GigVet__Platforms__Upwork__RefreshToken'
    given: !empty(upworkRefreshToken)
  }
  { name: 'smtp-password', setting: 'GigVet__Smtp__Password', given: !empty(smtpPassword) }
]
var givenSecrets = map(
  filter(secrets, secret => secret.given),
  secret => { name: secret.name, setting: secret.setting }
)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: everyTag
}

module identity 'identity.bicep' = {
  scope: group
  params: {
    name: 'id-gigvet-${token}'
    location: location
    tags: everyTag
  }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    name: 'stgigvet${token}'
    location: location
    tags: everyTag
    publicAccess: !privateNetwork
  }
}

module vault 'vault.bicep' = {
  scope: group
  params: {
    name: 'kv-gigvet-${token}'
    location: location
    tags: everyTag
    publicAccess: !privateNetwork
    githubToken: githubToken
    freelancerToken: freelancerToken
    upworkToken: upworkToken
    upworkClientId: upworkClientId
    upworkClientSecret: upworkClientSecret
    upworkRefreshToken: upworkRefreshToken
    smtpPassword: smtpPassword
  }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: 'vnet-gigvet-${token}'
    location: location
    tags: everyTag
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: {
    name: 'gigvet-${token}'
    location: location
    tags: everyTag
    logDays: logDays
  }
}

module roles 'roles.bicep' = {
  scope: group
  params: {
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    servicePrincipalId: identity.outputs.principalId
    operatorPrincipalId: principalId
    operatorPrincipalType: principalType
  }
}

module app 'function.bicep' = {
  scope: group
  params: {
    name: 'func-gigvet-${token}'
    location: location
    tags: everyTag
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultUri: vault.outputs.uri
    secrets: givenSecrets
    insightsConnectionString: monitoring.outputs.connectionString
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    settings: settings
  }
  dependsOn: [roles]
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: everyTag
    operatorEmail: operatorEmail
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'budget.bicep' = if (monthlyBudget > 0 && !empty(operatorEmail)) {
  scope: group
  params: {
    amount: monthlyBudget
    from: budgetFrom
    operatorEmail: operatorEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_NAME string = app.outputs.name
output SERVICE_API_URI string = app.outputs.uri
output STORAGE_TABLE_URI string = storage.outputs.tableUri
output STORAGE_QUEUE_URI string = storage.outputs.queueUri
