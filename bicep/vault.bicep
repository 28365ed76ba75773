metadata description = 'Tokens and passwords. A secret is written when its parameter is given; one that is not given stays as it is.'

@minLength(3)
@maxLength(24)
param name string
param location string
param tags object

@description('False where a private endpoint is the only way in.')
param publicAccess bool

@secure()
param githubToken string
@secure()
param freelancerToken string
@secure()
param upworkToken string
@secure()
param upworkClientId string
@secure()
param upworkClientSecret string
@secure()
param upworkRefreshToken string
@secure()
param smtpPassword string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: publicAccess ? 'enabled' : 'disabled'
    networkAcls: {
      defaultAction: publicAccess ? 'Allow' : 'Deny'
      bypass: 'None'
    }
  }
}

resource github 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(githubToken)) {
  parent: vault
  name: 'github-token'
  properties: { value: githubToken }
}

resource freelancer 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(freelancerToken)) {
  parent: vault
  name: 'freelancer-token'
  properties: { value: freelancerToken }
}

resource upwork 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(upworkToken)) {
  parent: vault
  name: 'upwork-token'
  properties: { value: upworkToken }
}

resource upworkId 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(upworkClientId)) {
  parent: vault
  name: 'upwork-client-id'
  properties: { value: upworkClientId }
}

resource upworkSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(upworkClientSecret)) {
  parent: vault
  name: 'upwork-client-secret'
  properties: { value: upworkClientSecret }
}

resource upworkRefresh 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(upworkRefreshToken)) {
  parent: vault
  name: 'upwork-refresh-token'
  properties: { value: upworkRefreshToken }
}

resource smtp 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(smtpPassword)) {
  parent: vault
  name: 'smtp-password'
  properties: { value: smtpPassword }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
