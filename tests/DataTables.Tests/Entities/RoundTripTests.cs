using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Data.Tables.Entities;

namespace GigVet.DataTables.Tests.Entities;

public sealed class RoundTripTests
{
    private const int Rounds = 2000;

    [Fact]
    public void Any_row_is_read_as_it_was_written_in_whatever_order_its_parts_come()
    {
        var random = Seeds.New(out var seed);
        for (var round = 0; round < Rounds; round++)
        {
            var sent = Rows.Any(random, Texts.Key(random, 8), Texts.Key(random, 8));
            var read = Read<TableEntity>(Shuffle(random, Json(sent)));

            Assert.True(Rows.AreSame(sent, read), $"seed {seed}, round {round}: {Encoding.UTF8.GetString(Json(sent))}");
        }
    }

    [Fact]
    public void Any_typed_row_is_read_as_it_was_written_in_whatever_order_its_parts_come()
    {
        var random = Seeds.New(out var seed);
        for (var round = 0; round < Rounds; round++)
        {
            var sent = AnyParcel(random);
            var json = Json(sent);
            var read = Read<Parcel>(Shuffle(random, json));

            Assert.True(
                Json(read).AsSpan().SequenceEqual(json),
                $"seed {seed}, round {round}: {Encoding.UTF8.GetString(json)}");
        }
    }

    [Fact]
    public void What_a_class_does_not_know_is_passed_over()
    {
        var read = Read<Parcel>(Encoding.UTF8.GetBytes(
            """
            {"odata.metadata":"m","odata.etag":"W/\"1\"","Nested":{"Count":9},"List":[1,{"Count":9}],"PartitionKey":"p",
             "RowKey":"r","Timestamp":"2026-11-20T23:44:21.6546741Z","Count":5,"Count2":6,"Floor":null,"Grams":7}
            """));

        Assert.Equal(("p", "r", 5, 7L), (read.PartitionKey, read.RowKey, read.Count, read.Grams));
        Assert.Equal((null, "W/\"1\""), (read.Floor, read.ETag.ToString()));
        Assert.Equal(6546741, read.Timestamp!.Value.Ticks % TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("\"Count\":\"text\"", "Count")]
    [InlineData("\"Count@odata.type\":\"Edm.Int64\",\"Count\":\"5\"", "Count")]
    [InlineData("\"Id\":\"no guid\"", "Id")]
    [InlineData("\"State\":\"Lost\"", "State")]
    [InlineData("\"Label\":\"?\"", "Label")]
    public void A_stored_value_that_does_not_fit_the_class_is_named(string column, string name)
    {
        var exception =
            Assert.Throws<InvalidOperationException>(() => Read<Parcel>(Encoding.UTF8.GetBytes($"{{{column}}}")));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
    }

    private static byte[] Json(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        EntityJson.Write(buffer, entity);
        return buffer.WrittenSpan.ToArray();
    }

    private static T Read<T>(byte[] json)
        where T : ITableEntity
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var entity = EntityShape.Of<T>().Read(ref reader);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        return entity;
    }

    private static byte[] Shuffle(Random random, byte[] json)
    {
        var parts = JsonNode.Parse(json)!.AsObject().ToArray();
        random.Shuffle(parts);
        var shuffled = new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));
        return JsonSerializer.SerializeToUtf8Bytes(shuffled);
    }

    private static Parcel AnyParcel(Random random) => new()
    {
        PartitionKey = Texts.Key(random, 8),
        RowKey = Texts.Key(random, 8),
        Address = random.Next(2) == 0 ? null : Texts.Any(random, 20),
        Count = random.Next(int.MinValue, int.MaxValue),
        Floor = random.Next(2) == 0 ? null : random.Next(),
        Grams = random.NextInt64(long.MinValue, long.MaxValue),
        Insured = random.Next(2) == 0 ? null : random.NextInt64(),
        Serial = (ulong)random.NextInt64(),
        Price = Rows.AnyDouble(random),
        Discount = random.Next(2) == 0 ? null : Rows.AnyDouble(random),
        Fragile = random.Next(2) == 0,
        Insurable = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        Id = Rows.AnyGuid(random),
        SentAt = Rows.AnyDate(random),
        ArrivedAt = random.Next(2) == 0 ? null : Rows.AnyDate(random).UtcDateTime,
        State = (ParcelState)random.Next(3),
        Before = random.Next(2) == 0 ? null : (ParcelState)random.Next(3),
        Label = random.Next(2) == 0 ? null : Rows.AnyBytes(random),
        Photo = random.Next(2) == 0 ? null : BinaryData.FromBytes(Rows.AnyBytes(random)),
        CarrierName = Texts.Any(random, 5),
    };
}
