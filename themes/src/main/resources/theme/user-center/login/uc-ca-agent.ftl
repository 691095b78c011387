<#import "template.ftl" as layout>
<@layout.registrationLayout wide=true displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.ca.get.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.ca.get.lead")}</p>
  <#elseif section = "form">
    <#if !(agentFiles?has_content)>
      <@layout.note kind="info"><#if properties.hotline?has_content>${msg("uc.ca.get.none", properties.hotline)}<#else>${msg("uc.ca.get.none-staff")}</#if></@layout.note>
    <#else>
      <section class="uc-sheet" aria-labelledby="uc-agent-files">
        <h2 id="uc-agent-files">${msg("uc.ca.get.version", agentVersion)}</h2>
        <#if agentMinimum??><p class="uc-muted">${msg("uc.ca.get.minimum", agentMinimum)}</p></#if>
        <#list agentFiles as file>
          <article class="uc-agent-file" aria-labelledby="uc-agent-${file?index}">
            <div class="uc-agent-what">
              <h3 id="uc-agent-${file?index}">${msg("uc.ca.get.platform." + file.platform)}<#if file.architecture??> <span class="uc-muted">${file.architecture}</span></#if></h3>
              <#if file.fits><span class="uc-tag uc-good">${msg("uc.ca.get.fits")}</span></#if>
              <p class="uc-muted">${file.name} · ${file.size}</p>
            </div>
            <a class="uc-btn ${file?is_first?then("uc-primary", "uc-plain")}" href="${file.url}" download aria-describedby="uc-agent-${file?index}">${msg("uc.ca.get.download")}</a>
            <div class="uc-agent-sum">
              <span class="uc-muted">SHA-256</span>
              <code id="uc-sum-${file?index}">${file.sha256}</code>
              <button type="button" class="uc-link" data-copy="uc-sum-${file?index}" data-copied="${msg("uc.ca.get.copied")}" aria-label="${msg("uc.ca.get.copy-of", file.name)}" hidden>${msg("uc.ca.get.copy")}</button>
            </div>
          </article>
        </#list>
        <p class="uc-sr" role="status" id="uc-copied"></p>
      </section>
      <section class="uc-sheet">
        <h2>${msg("uc.ca.get.verify")}</h2>
        <p>${msg("uc.ca.get.verify-how")}</p>
        <dl class="uc-facts">
          <div><dt>Windows</dt><dd><code>certutil -hashfile ${agentFiles[0].name} SHA256</code></dd></div>
          <div><dt>macOS</dt><dd><code>shasum -a 256 ${agentFiles[0].name}</code></dd></div>
          <div><dt>Linux</dt><dd><code>sha256sum ${agentFiles[0].name}</code></dd></div>
        </dl>
        <h2>${msg("uc.ca.get.install")}</h2>
        <ol class="uc-checklist uc-numbered">
          <li>${msg("uc.ca.get.install-1")}</li>
          <li>${msg("uc.ca.get.install-2")}</li>
          <li>${msg("uc.ca.get.install-3")}</li>
          <li>${msg("uc.ca.get.install-4")}</li>
        </ol>
        <h2>${msg("uc.ca.vendors.check")}</h2>
        <ol class="uc-checklist">
          <li>${msg("uc.ca.vendors.check-1")}</li>
          <li>${msg("uc.ca.vendors.check-2")}</li>
          <li>${msg("uc.ca.vendors.check-3")}</li>
          <li>${msg("uc.ca.get.check-4")}</li>
        </ol>
      </section>
      <script type="module" src="${url.resourcesPath}/js/copy.js"></script>
    </#if>
    <p><a href="${agentVendorsUrl}">${msg("uc.ca.help")}</a></p>
  </#if>
</@layout.registrationLayout>
