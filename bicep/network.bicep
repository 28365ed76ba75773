metadata description = 'A network with one subnet for the instances and one for the private endpoints of storage and vault.'

param name string
param location string
param tags object
param storageId string
param vaultId string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'private-endpoints'
        properties: {
          addressPrefix: '10.0.1.0/24'
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.2.0/24'
          delegations: [
            {
              name: 'flex'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
    ]
  }
}

module endpoints 'endpoints.bicep' = {
  params: {
    location: location
    tags: tags
    networkId: network.id
    subnetId: '${network.id}/subnets/private-endpoints'
    storageId: storageId
    vaultId: vaultId
  }
}

output appSubnetId string = '${network.id}/subnets/app'
