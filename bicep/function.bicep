metadata description = 'The function app on Flex Consumption, and every setting that it needs.'

param name string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param packageContainer string
param vaultUri string

@description('Which secrets stand in the vault, and the setting that refers to each.')
param secrets { name: string, setting: string }[]

@secure()
param insightsConnectionString string
param instanceMemoryMB int
param maximumInstanceCount int

@description('Empty: outside any network.')
param subnetId string

@description('Further settings of the service.')
param settings object

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      alwaysOn: false
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        // NCRONTAB, UTC. Rarer than on one's own machine: each run is an execution that is paid for.
        GigVet__Alerts__RelaySchedule: '30 */5 * * * *'
        GigVet__Alerts__WeeklySchedule: '0 0 7 * * Mon'
        GigVet__Canaries__Schedule: '0 0 5 * * 1'
        GigVet__Protection__EraseSchedule: '45 */5 * * * *'
        GigVet__Protection__PurgeSchedule: '0 15 2 * * *'
        GigVet__Sweeps__Schedule: '0 0 * * * *'
        GigVet__Vetting__ResumeSchedule: '0 */5 * * * *'
        GigVet__Watchlists__Schedule: '0 */30 * * * *'
      },
      settings,
      toObject(
        secrets,
        secret => secret.setting,
        secret => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${secret.name})'
      ),
      {
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
        APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
        AzureWebJobsDisableHomepage: 'true' // The page of the service stands at the root.
        AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
        AzureWebJobsStorage__clientId: identityClientId
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      }
    )
  }

  // Publishing with a password is off: packages come with an identity.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output uri string = 'https://${app.properties.defaultHostName}'
