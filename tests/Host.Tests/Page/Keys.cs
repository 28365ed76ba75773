using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>
/// Somebody without a mouse: what they want is looked for with Tab by the name it has for a screen reader, and after every step
/// they must still stand somewhere.
/// </summary>
internal sealed class Keys(IPage page)
{
    private const int MostPresses = 250;

    /// <summary>The name of what has the focus, or null where nothing has it; and whether one sees that it has.</summary>
    private const string Focused = """
        () => {
          const at = document.activeElement;
          if (at === document.body) return null;
          const name = at.getAttribute("aria-label") ?? (at.labels?.length > 0 ? [...at.labels].map(label => label.textContent).join(" ") : at.textContent);
          const style = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
          return { name: name.trim().replace(/\s+/g, " "), seen };
        }
        """;

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>Presses Tab until something whose name begins so has the focus.</summary>
    public async Task ToAsync(string name, string key = "Tab")
    {
        _met.Clear();
        for (var press = 0; press < MostPresses; press++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<Place?>(Focused) is not { } place)
                continue;

            Assert.True(place.Seen, $"Nobody sees that \"{place.Name}\" has the focus.");
            if (place.Name.StartsWith(name, StringComparison.Ordinal))
                return;

            _met.Add(place.Name.Length > 40 ? place.Name[..40] : place.Name);
        }

        Assert.Fail($"{key} does not lead to \"{name}\", but to {string.Join(", ", _met)}.");
    }

    public async Task TypeAsync(string name, string text)
    {
        await ToAsync(name);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes there and presses; what happens then must leave the focus somewhere.</summary>
    public async Task PressAsync(string name, string key = "Enter")
    {
        await ToAsync(name);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>What was done is shown, and whoever did it stands somewhere.</summary>
    public async Task SeesAsync(string selector, string text)
    {
        await Assertions.Expect(page.Locator(selector)).ToContainTextAsync(text);
        await HeldAsync();
    }

    public Task HeldAsync() => Assertions.Expect(page.Locator("body")).Not.ToBeFocusedAsync();

    private sealed class Place
    {
        public string Name { get; set; } = "";

        public bool Seen { get; set; }
    }
}
