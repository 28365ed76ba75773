metadata description = 'Private endpoints of storage and vault, with the names by which they are found inside the network.'

param location string
param tags object
param networkId string
param subnetId string
param storageId string
param vaultId string

var suffix = environment().suffixes.storage
var doors = [
  { kind: 'blob', target: storageId, zone: 'privatelink.blob.${suffix}' }
  { kind: 'queue', target: storageId, zone: 'privatelink.queue.${suffix}' }
  { kind: 'table', target: storageId, zone: 'privatelink.table.${suffix}' }
  { kind: 'vault', target: vaultId, zone: 'privatelink.vaultcore.azure.net' }
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for door in doors: {
    name: door.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (door, place) in doors: {
    parent: zones[place]
    name: 'gigvet'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for door in doors: {
    name: 'pe-gigvet-${door.kind}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: door.kind
          properties: {
            privateLinkServiceId: door.target
            groupIds: [door.kind]
          }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (door, place) in doors: {
    parent: endpoints[place]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: door.kind
          properties: { privateDnsZoneId: zones[place].id }
        }
      ]
    }
    dependsOn: [links[place]]
  }
]
