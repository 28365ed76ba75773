using GigVet.Customers;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>The customers of this GigVet, for its operator only.</summary>
public sealed class CustomerRoutes(ICustomerStore customers, CustomerDesk desk, KeyDesk keys, Cursors cursors, TimeProvider time)
{
    private const string Route = "api/v1/customers";

    [Function("GetCustomers")]
    [Operation("Customers", "List the customers; for the operator")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(CustomersAnswer))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request, cancellationToken) is { } refused)
            return refused;

        var all = await customers.ListAsync(cancellationToken);
        var (page, cursor) = await cursors.PageAsync(request, all, ListLimit.Read(request), customer => customer.Id, cancellationToken);
        return Results.Json(new CustomersAnswer(page, cursor), GigVetJson.Options);
    }

    [Function("PostCustomer")]
    [Operation("Customers", "Create a customer and its first key; for the operator")]
    [Takes(typeof(CustomerBody))]
    [Answers(201, typeof(NewCustomerAnswer))]
    [Refuses(409)]
    public async Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request, cancellationToken) is { } refused)
            return refused;
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var wanted = JsonErrors.Read<CustomerBody>(body, "body");
        return await desk.CreateAsync(wanted.Id, wanted.Name, isOperator: false, cancellationToken) is var (customer, key)
            ? Results.Json(new NewCustomerAnswer(customer, KeyAnswer.Of(key, time.GetUtcNow())), GigVetJson.Options, statusCode: 201)
            : Problem.Result(
                request.HttpContext, 409, "There is a customer of this id already.", new FieldError("id", "is taken."));
    }

    [Function("PostCustomerKey")]
    [Operation("Customers", "Issue a key to a customer; for the operator")]
    [Takes(typeof(KeyRequest), Optional = true)]
    [Answers(201, typeof(KeyAnswer))]
    [Refuses(404)]
    public async Task<IResult> IssueKeyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{customer}/keys")] HttpRequest request,
        string customer,
        CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request, cancellationToken) is { } refused)
            return refused;
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;
        if (!Customer.IsId(customer) || await customers.FindAsync(customer, cancellationToken) is null)
            return Problem.Result(request.HttpContext, 404, "There is no such customer.");

        var wanted = body.Length == 0 ? new KeyRequest() : JsonErrors.Read<KeyRequest>(body, "body");
        var issued = await keys.IssueAsync(customer, wanted, cancellationToken);
        return Results.Json(KeyAnswer.Of(issued, time.GetUtcNow()), GigVetJson.Options, statusCode: 201);
    }

    /// <summary>Null for a key of the operator.</summary>
    private async Task<IResult?> RefusalAsync(HttpRequest request, CancellationToken cancellationToken)
        => await customers.FindAsync(ApiKeyMiddleware.Customer(request), cancellationToken) is { IsOperator: true }
            ? null
            : Problem.Result(request.HttpContext, 403, "Only the operator of this GigVet manages its customers.");
}

/// <param name="Id">2 to 40 lower-case letters, digits and hyphens, beginning with a letter.</param>
public sealed record CustomerBody(string Id, string? Name = null);

/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record CustomersAnswer(IReadOnlyList<Customer> Customers, string? Cursor);

/// <param name="Key">Its first key, with the secret this once.</param>
public sealed record NewCustomerAnswer(Customer Customer, KeyAnswer Key);
