using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests;

public enum ParcelState
{
    Packed,
    OnItsWay,
    Delivered,
}

/// <summary>A typed entity with a column of every kind.</summary>
public sealed class Parcel : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Address { get; set; }

    public int Count { get; set; }

    public int? Floor { get; set; }

    public long Grams { get; set; }

    public long? Insured { get; set; }

    public ulong Serial { get; set; }

    public double Price { get; set; }

    public double? Discount { get; set; }

    public bool Fragile { get; set; }

    public bool? Insurable { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset SentAt { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public DateTime? ArrivedAt { get; set; }

    public ParcelState State { get; set; }

    public ParcelState? Before { get; set; }

    public byte[]? Label { get; set; }

    public BinaryData? Photo { get; set; }

    [DataMember(Name = "Carrier")]
    public string? CarrierName { get; set; }

    [IgnoreDataMember]
    public string? Scratch { get; set; }
}
