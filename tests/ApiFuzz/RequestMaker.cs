using System.Text;

namespace GigVet.ApiFuzz;

/// <summary>
/// Makes requests to every operation of a document: well-formed ones, of which one to three things are then spoilt.
/// </summary>
/// <param name="key">Of the customer who calls.</param>
/// <param name="foreign">Ids, keys, cursors and links of another customer.</param>
public sealed class RequestMaker(IReadOnlyList<ApiOperation> operations, string key, Strangers foreign, int seed)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW"];

    private static readonly string?[] ContentTypes =
        [null, "text/plain", "text/csv", "text/xml", "multipart/form-data", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "nonsense", "application/pdf"];

    public FuzzRequest Make(int number)
    {
        var random = new Random(unchecked((seed * 7919) + number));
        var operation = operations[number % operations.Count];
        var draft = new Draft(random, operation, key, foreign);
        for (var change = random.Next(0, 4); change > 0; change--)
            draft.Spoil();

        return draft.ToRequest(number);
    }

    private sealed class Draft
    {
        private readonly Random _random;
        private readonly ApiOperation _operation;
        private readonly Strangers _foreign;
        private readonly List<string> _changes = [];
        private readonly Dictionary<string, string> _path = new(StringComparer.Ordinal);
        private readonly List<(string Name, string Value)> _query = [];
        private readonly List<(string Name, string Value)> _headers = [];
        private string _method;
        private string? _authorization;
        private byte[]? _body;
        private string? _contentType;
        private string _suffix = "";

        public Draft(Random random, ApiOperation operation, string key, Strangers foreign)
        {
            (_random, _operation, _foreign, _method, _authorization) = (random, operation, foreign, operation.Method, "Bearer " + key);
            _contentType = operation.ContentType;
            if (operation.Bodies.Count > 0)
                _body = Encoding.UTF8.GetBytes(Pick(operation.Bodies));
            foreach (var parameter in operation.Parameters)
            {
                if (parameter.In is "path")
                    _path[parameter.Name] = Uri.EscapeDataString(parameter.Example ?? "x");
                else if (parameter is { In: "query", Example: { } example } && random.Next(2) == 0)
                    _query.Add((parameter.Name, Uri.EscapeDataString(example)));
                else if (parameter is { In: "header", Name: not "Prefer", Example: { } value } && random.Next(2) == 0)
                    _headers.Add((parameter.Name, value));
            }
        }

        public void Spoil()
        {
            switch (_random.Next(12))
            {
                case 0:
                    Say("method");
                    _method = Pick(Methods);
                    break;
                case 1:
                    Say("content type");
                    (_contentType, _body) = (Pick(ContentTypes), _body ?? Encoding.UTF8.GetBytes("{}"));
                    break;
                case 2 or 3 when _path.Count > 0:
                    Say("path");
                    _path[Pick([.. _path.Keys])] = Pick(_random.Next(2) == 0 ? _foreign.Ids : Texts.InPaths);
                    break;
                case 4:
                    Say("query");
                    var known = _operation.Parameters.Where(parameter => parameter.In is "query").Select(parameter => parameter.Name).Append("cursor").Append("nothing").ToArray();
                    _query.Add((Pick(known), Pick(_random.Next(2) == 0 ? _foreign.Cursors : Texts.InQueries)));
                    break;
                case 5:
                    Say("key");
                    _authorization = Pick(_foreign.Authorizations);
                    break;
                case 6:
                    Say("header");
                    _headers.Add(Pick(Texts.Headers));
                    break;
                case 7:
                    Say("address");
                    _suffix = Pick(Texts.Suffixes);
                    break;
                default:
                    if (_body is not null || _random.Next(4) == 0)
                    {
                        var (spoilt, how) = Spoiler.Spoil(_body is null ? "{}" : Encoding.UTF8.GetString(_body), _foreign, _random);
                        Say(how);
                        _body = spoilt;
                    }

                    break;
            }
        }

        public FuzzRequest ToRequest(int number)
        {
            var path = string.Join('/', _operation.Path.Split('/').Select(part => part.StartsWith('{') ? _path[part.Trim('{', '}')] : part)) + _suffix;
            var query = _query.Count == 0 ? "" : "?" + string.Join('&', _query.Select(pair => $"{pair.Name}={pair.Value}"));
            if (_authorization is not null)
                _headers.Add(("Authorization", _authorization));
            if (_method is "GET" or "HEAD" or "TRACE" && !_changes.Contains("content type", StringComparer.Ordinal))
                _body = null;

            return new FuzzRequest(number, _operation, _method, path + query, _headers, _body, _body is null ? null : _contentType, _changes);
        }

        private void Say(string change) => _changes.Add(change);

        private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
    }
}
