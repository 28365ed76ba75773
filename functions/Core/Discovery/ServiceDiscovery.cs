using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Discovery;

/// <summary>Finds what is written: a new signal, platform or enricher needs no registration.</summary>
public static class ServiceDiscovery
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers every class of this assembly that implements <typeparamref name="T"/>.</summary>
        public IServiceCollection AddEvery<T>()
            where T : class
        {
            foreach (var type in ImplementationsOf<T>())
                services.AddSingleton(typeof(T), type);

            return services;
        }
    }

    /// <summary>The public classes of this assembly that implement <typeparamref name="T"/>, by name.</summary>
    public static IEnumerable<Type> ImplementationsOf<T>() => typeof(ServiceDiscovery).Assembly
        .GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true } && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
